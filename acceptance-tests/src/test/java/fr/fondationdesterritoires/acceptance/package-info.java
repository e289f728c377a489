@NullMarked
package fr.fondationdesterritoires.acceptance;

import org.jspecify.annotations.NullMarked;
