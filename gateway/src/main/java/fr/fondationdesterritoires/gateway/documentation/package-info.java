/** All the services' interfaces on one page. */
@NullMarked
package fr.fondationdesterritoires.gateway.documentation;

import org.jspecify.annotations.NullMarked;
