package fr.fondationdesterritoires.gateway.signin;

import io.lettuce.core.ClientOptions;
import java.net.URL;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Sessions in Redis, for several gateways: a person's next request may reach another one, and a gateway may end
 * without anybody being signed out.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringWebSession
@Profile("shared")
class SharedSessionsConfiguration {

    private static final String NAMESPACE = "gateway:session";

    @Bean
    ReactiveSessionRepository<?> redisSessions(ReactiveRedisConnectionFactory redis, ServerProperties server) {
        RedisSerializationContext<String, Object> form =
                RedisSerializationContext.<String, Object>newSerializationContext(json())
                        .key(RedisSerializer.string())
                        .hashKey(RedisSerializer.string())
                        .build();
        ReactiveRedisSessionRepository sessions =
                new ReactiveRedisSessionRepository(new ReactiveRedisTemplate<>(redis, form));
        sessions.setRedisKeyNamespace(NAMESPACE);
        sessions.setDefaultMaxInactiveInterval(server.getReactive().getSession().getTimeout());
        return new EndedSessionsLetGo<>(sessions);
    }

    /** JSON outlives a new release of the gateway, and takes only types that are named. */
    private static RedisSerializer<Object> json() {
        ClassLoader loader = SharedSessionsConfiguration.class.getClassLoader();
        // A URL is how an ID token names its issuer.
        BasicPolymorphicTypeValidator.Builder ours = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(SessionTokens.Tokens.class)
                .allowIfSubType(URL.class);
        return new GenericJacksonJsonRedisSerializer(JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(loader, ours))
                .build());
    }

    /** Without Redis nobody waits for it: what needs a session says at once that signing in is not possible now. */
    @Bean
    LettuceClientOptionsBuilderCustomizer refusedWhileAway() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    /** A gateway that cannot ask does not end anybody's stream. */
    @Bean
    LivingSessions livingSessions(ReactiveSessionRepository<?> sessions) {
        return session -> sessions.findById(session.getId()).hasElement().onErrorReturn(true);
    }
}
