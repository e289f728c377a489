/** What an administrator sees of a person who needs help: facts about their account and dossiers, never a content. */
@NullMarked
package fr.fondationdesterritoires.projects.support;

import org.jspecify.annotations.NullMarked;
