/** What is settled before anything else: who calls, how much and how often. */
@NullMarked
package fr.fondationdesterritoires.gateway.edge;

import org.jspecify.annotations.NullMarked;
