/** Who may come in: bearer tokens of one issuer, meant for us; health for everyone, operations for administrators. */
@NullMarked
package fr.fondationdesterritoires.platform.security;

import org.jspecify.annotations.NullMarked;
