/** What projects-service tells the others. */
@NullMarked
package fr.fondationdesterritoires.contracts.projects;

import org.jspecify.annotations.NullMarked;
