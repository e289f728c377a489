@NullMarked
package fr.fondationdesterritoires.gateway.documentation;

import org.jspecify.annotations.NullMarked;
