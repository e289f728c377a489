@NullMarked
package fr.fondationdesterritoires.images;

import org.jspecify.annotations.NullMarked;
