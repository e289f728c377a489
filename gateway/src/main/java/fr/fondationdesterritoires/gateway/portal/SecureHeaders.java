package fr.fondationdesterritoires.gateway.portal;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.stereotype.Component;

/** The headers that tell a browser what our pages never do. HSTS is sent over TLS only. */
@Component
public final class SecureHeaders {

    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
                    + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private final String contentPolicy;

    SecureHeaders(@Value("${spring.security.oauth2.client.provider.platform.issuer-uri}") URI issuer) {
        String identity = issuer.getScheme() + "://" + issuer.getRawAuthority();
        this.contentPolicy = String.join(
                "; ",
                "default-src 'self'",
                // Small pictures are put into the style sheets at build time.
                "img-src 'self' data:",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                // Signing out posts a form that ends at the identity provider.
                "form-action 'self' " + identity);
    }

    /** Sets them on every answer. */
    public void write(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicy(policy -> policy.policy(PERMISSIONS))
                .frameOptions(frame -> frame.mode(Mode.DENY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .hsts(hsts -> hsts.maxAge(Duration.ofDays(365)).includeSubdomains(true));
    }
}
