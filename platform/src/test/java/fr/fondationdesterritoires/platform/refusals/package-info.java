@NullMarked
package fr.fondationdesterritoires.platform.refusals;

import org.jspecify.annotations.NullMarked;
