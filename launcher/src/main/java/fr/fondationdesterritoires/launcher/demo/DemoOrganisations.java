package fr.fondationdesterritoires.launcher.demo;

import java.util.HashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The organisations, each registered by its owner. */
final class DemoOrganisations {

    private final DemoApi api;
    private final DemoSteps steps;

    DemoOrganisations(DemoApi api, DemoSteps steps) {
        this.api = api;
        this.steps = steps;
    }

    void register(DemoFiles.Organisation organisation) {
        var owner = api.as(organisation.owner());
        var _ = steps.once("organisation:" + organisation.key(), () -> {
            var body = new HashMap<String, Object>();
            body.put("name", organisation.name());
            body.put("profile", organisation.profile());
            body.put("communeCode", organisation.commune());
            if (organisation.rna() != null) {
                body.put("rna", organisation.rna());
            }
            if (organisation.siret() != null) {
                body.put("siret", organisation.siret());
            }
            var mine = memberships(owner).findFirst();
            return mine.isPresent()
                    ? mine.get()
                    : owner.submit("/api/organisations", "organisation:" + organisation.key(), body)
                            .text("organisationId");
        });
    }

    /** An organisation whose registration was answered and not noted is found again here. */
    private static Stream<String> memberships(DemoApi.As person) {
        return StreamSupport.stream(
                        person.get("/api/people/me").path("memberships").spliterator(), false)
                .map(membership -> membership.path("organisationId").asString());
    }

    String idOf(String organisation) {
        return steps.valueOf("organisation:" + organisation).orElseThrow();
    }
}
