/** The defaults every service starts with. */
@NullMarked
package fr.fondationdesterritoires.platform;

import org.jspecify.annotations.NullMarked;
