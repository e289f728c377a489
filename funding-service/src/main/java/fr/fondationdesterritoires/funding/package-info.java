/** Money, calls, committees and votes: who may be funded, who decides, and how anyone can check it. */
@NullMarked
package fr.fondationdesterritoires.funding;

import org.jspecify.annotations.NullMarked;
