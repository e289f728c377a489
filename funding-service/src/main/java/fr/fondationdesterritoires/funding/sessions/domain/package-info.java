/** What may happen in a session, to whom, and who may know of it. */
@NullMarked
package fr.fondationdesterritoires.funding.sessions.domain;

import org.jspecify.annotations.NullMarked;
