/** A project from its first draft to its decision: sections, alliance, charter, documents, submission. */
@NullMarked
package fr.fondationdesterritoires.projects.projects;

import org.jspecify.annotations.NullMarked;
