@NullMarked
package fr.fondationdesterritoires.territories.opinions.domain;

import org.jspecify.annotations.NullMarked;
