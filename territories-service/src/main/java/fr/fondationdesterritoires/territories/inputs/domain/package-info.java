/** What people type, read and checked, all faults at once. */
@NullMarked
package fr.fondationdesterritoires.territories.inputs.domain;

import org.jspecify.annotations.NullMarked;
