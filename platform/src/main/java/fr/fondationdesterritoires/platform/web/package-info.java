/** What every service's HTTP edge shares: who asks, which version, which page, and how a refusal is told. */
@NullMarked
package fr.fondationdesterritoires.platform.web;

import org.jspecify.annotations.NullMarked;
