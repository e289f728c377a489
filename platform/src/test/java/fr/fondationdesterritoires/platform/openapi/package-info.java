@NullMarked
package fr.fondationdesterritoires.platform.openapi;

import org.jspecify.annotations.NullMarked;
