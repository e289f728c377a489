package fr.fondationdesterritoires.gateway.problems;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

@Configuration(proxyBeanMethods = false)
class ProblemsConfiguration {

    /** The firewall's own answer would be an empty page. */
    @Bean
    ServerExchangeRejectedHandler rejectedExchanges() {
        return (exchange, rejected) -> Mono.error(rejected);
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> unreadableRequests(Problems problems) {
        NettyServerCustomizer beforeTheServerItself = server -> answering(server, problems);
        return factory -> factory.addServerCustomizers(beforeTheServerItself);
    }

    private static HttpServer answering(HttpServer server, Problems problems) {
        return server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addBefore(NettyPipeline.HttpTrafficHandler, "unreadableRequests", new UnreadableRequests(problems)));
    }
}
