/** The words that all services share, as the glossary defines them. */
@NullMarked
package fr.fondationdesterritoires.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
