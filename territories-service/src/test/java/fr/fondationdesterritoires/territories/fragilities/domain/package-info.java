@NullMarked
package fr.fondationdesterritoires.territories.fragilities.domain;

import org.jspecify.annotations.NullMarked;
