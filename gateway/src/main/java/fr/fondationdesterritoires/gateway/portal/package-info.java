/** The portal's files, and the headers that protect them. */
@NullMarked
package fr.fondationdesterritoires.gateway.portal;

import org.jspecify.annotations.NullMarked;
