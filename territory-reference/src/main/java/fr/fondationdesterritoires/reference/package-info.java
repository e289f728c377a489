/** The official areas of France, read-only: levels, containment and search. */
@NullMarked
package fr.fondationdesterritoires.reference;

import org.jspecify.annotations.NullMarked;
