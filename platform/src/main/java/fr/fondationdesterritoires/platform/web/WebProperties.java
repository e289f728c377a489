package fr.fondationdesterritoires.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The HTTP edge.
 *
 * @param bodyLimit what a request's body may weigh where no {@link BodyLimit} says otherwise
 */
@ConfigurationProperties("platform.web")
record WebProperties(@DefaultValue("1MB") DataSize bodyLimit) {}
