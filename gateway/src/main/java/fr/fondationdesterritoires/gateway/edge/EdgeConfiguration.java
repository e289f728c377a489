package fr.fondationdesterritoires.gateway.edge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /** Found by its name: the framework applies it to every request before any filter. */
    @Bean
    ForwardedHeaderTransformer forwardedHeaderTransformer(EdgeProperties edge) {
        return new TrustedForwarding(edge.trustedProxies());
    }

    @Bean
    BodyLimits bodyLimits(EdgeProperties edge) {
        return new BodyLimits(edge.bodyLimit(), edge.documentLimit());
    }

    @Bean
    DoorLimits doorLimits(EdgeProperties edge) {
        return new DoorLimits(edge.limits());
    }

    @Bean
    RequestLimits requestLimits(EdgeProperties edge) {
        return new RequestLimits(edge.limits());
    }
}
