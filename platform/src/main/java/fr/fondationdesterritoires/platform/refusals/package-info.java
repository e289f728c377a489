/** How a rule says no: values only, no framework, so that a domain may use them. */
@NullMarked
package fr.fondationdesterritoires.platform.refusals;

import org.jspecify.annotations.NullMarked;
