@NullMarked
package fr.fondationdesterritoires.territories.inputs.domain;

import org.jspecify.annotations.NullMarked;
