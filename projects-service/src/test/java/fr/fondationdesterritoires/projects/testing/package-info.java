/** What the integration tests of this service share. */
@NullMarked
package fr.fondationdesterritoires.projects.testing;

import org.jspecify.annotations.NullMarked;
