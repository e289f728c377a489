package fr.fondationdesterritoires.gateway.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long people stay signed in.
 *
 * @param idle a session unused for so long ends
 * @param longest a session ends so long after it began, used or not
 * @param refreshAhead an access token is replaced so long before it expires
 * @param presence how often a live stream is asked whether its session still is
 * @param identityAnswers how long the identity provider may take to answer
 */
@Validated
@ConfigurationProperties("gateway.sign-in")
record SignInProperties(
        @DefaultValue("4h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("60s") Duration refreshAhead,
        @DefaultValue("5s") Duration presence,
        @DefaultValue("10s") Duration identityAnswers) {}
