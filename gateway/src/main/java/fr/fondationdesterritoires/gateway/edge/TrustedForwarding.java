package fr.fondationdesterritoires.gateway.edge;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Believes {@code X-Forwarded-*} only from the proxies in front of us, and drops it from anybody else.
 *
 * <p>The caller's address is the last one of {@code X-Forwarded-For} that is not a proxy of ours: what stands
 * before it was written by the caller.
 */
final class TrustedForwarding extends ForwardedHeaderTransformer {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Pattern trusted;
    private final ForwardedHeaderTransformer removal = new ForwardedHeaderTransformer(true);

    TrustedForwarding(Pattern trusted) {
        this.trusted = trusted;
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        if (!hasForwardedHeaders(request)) {
            return request;
        }
        if (!isTrusted(ClientAddress.of(request))) {
            return removal.apply(request);
        }
        return super.apply(withOneClient(request));
    }

    private ServerHttpRequest withOneClient(ServerHttpRequest request) {
        String client = lastUntrusted(request.getHeaders().getOrEmpty(FORWARDED_FOR));
        ServerHttpRequest.Builder changed = request.mutate().headers(headers -> keepOnly(headers, client));
        if (client != null) {
            InetSocketAddress remote = request.getRemoteAddress();
            changed.remoteAddress(InetSocketAddress.createUnresolved(client, remote == null ? 0 : remote.getPort()));
        }
        return changed.build();
    }

    private static void keepOnly(HttpHeaders headers, @Nullable String client) {
        // The standard header would win over the one that our ingress writes.
        headers.remove("Forwarded");
        headers.remove(FORWARDED_FOR);
        if (client != null) {
            headers.set(FORWARDED_FOR, client);
        }
    }

    private @Nullable String lastUntrusted(List<String> lines) {
        List<String> hops = new ArrayList<>();
        lines.forEach(line -> Arrays.stream(line.split(",", -1))
                .map(String::trim)
                .filter(hop -> !hop.isEmpty())
                .forEach(hops::add));
        return hops.reversed().stream()
                .filter(hop -> !isTrusted(hop))
                .findFirst()
                .orElse(null);
    }

    private boolean isTrusted(String address) {
        return trusted.matcher(address).matches();
    }
}
