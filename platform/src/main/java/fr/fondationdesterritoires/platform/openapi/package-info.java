/** How the HTTP interface is described, so that clients can be generated from it. */
@NullMarked
package fr.fondationdesterritoires.platform.openapi;

import org.jspecify.annotations.NullMarked;
