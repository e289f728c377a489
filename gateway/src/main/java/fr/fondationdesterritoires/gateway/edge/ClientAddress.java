package fr.fondationdesterritoires.gateway.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The address a request came from, once proxies that are not ours have been discounted. */
public final class ClientAddress {

    /** Tells the services; whatever a client wrote there is replaced. */
    public static final String HEADER = "Client-Address";

    private ClientAddress() {}

    /** The address in figures, or {@code unknown}. */
    public static String of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null) {
            return "unknown";
        }
        InetAddress address = remote.getAddress();
        return address == null ? remote.getHostString() : address.getHostAddress();
    }
}
