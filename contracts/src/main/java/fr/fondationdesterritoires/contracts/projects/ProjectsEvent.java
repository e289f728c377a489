package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.PublishedEvent;

/** Every fact that projects-service publishes. */
public sealed interface ProjectsEvent extends PublishedEvent
        permits PersonChanged,
                OrganisationChanged,
                PartnerInvited,
                PartnerConfirmed,
                AllianceChanged,
                ProjectSubmitted,
                ProjectWithdrawn,
                StaffRoleChanged {}
