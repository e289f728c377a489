package fr.fondationdesterritoires.funding;

import fr.fondationdesterritoires.platform.web.PublicPaths;
import fr.fondationdesterritoires.reference.TerritoryReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundingConfiguration {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                "/api/funds",
                "/api/funds/{fundId}",
                "/api/calls",
                "/api/calls/{callId}",
                "/api/committees",
                "/api/ledgers/{committeeId}/head",
                "/api/ledgers/{committeeId}/entries",
                "/api/decisions/{applicationId}");
    }

    @Bean
    TerritoryReference territoryReference() {
        return TerritoryReference.load();
    }
}
