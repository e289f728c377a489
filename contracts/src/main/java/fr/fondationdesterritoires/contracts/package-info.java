/** The published language: what every event that crosses a service's border has in common. */
@NullMarked
package fr.fondationdesterritoires.contracts;

import org.jspecify.annotations.NullMarked;
