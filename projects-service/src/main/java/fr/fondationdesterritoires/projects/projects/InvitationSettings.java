package fr.fondationdesterritoires.projects.projects;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What invitations are held to.
 *
 * @param mostInADay how many one person may send within 24 hours, over all projects
 */
@Validated
@ConfigurationProperties("projects.invitations")
record InvitationSettings(@DefaultValue("50") @Min(1) int mostInADay) {}
