@NullMarked
package fr.fondationdesterritoires.gateway.problems;

import org.jspecify.annotations.NullMarked;
