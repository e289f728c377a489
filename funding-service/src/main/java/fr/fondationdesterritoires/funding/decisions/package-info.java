/** What committees decided. */
@NullMarked
package fr.fondationdesterritoires.funding.decisions;

import org.jspecify.annotations.NullMarked;
