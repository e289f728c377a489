@NullMarked
package fr.fondationdesterritoires.platform.restore;

import org.jspecify.annotations.NullMarked;
