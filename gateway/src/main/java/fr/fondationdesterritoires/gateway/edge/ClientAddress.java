package fr.fondationdesterritoires.gateway.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
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

    /**
     * What one subscriber has: an IPv4 address, or the 64 first bits of an IPv6 one, behind which they may use any
     * address they like (RFC 6177).
     */
    static String subscriberOf(ServerHttpRequest request) {
        return subscriber(of(request));
    }

    static String subscriber(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address ? firstHalf(literal) : literal.getHostAddress();
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }

    private static String firstHalf(InetAddress address) {
        return HexFormat.of().formatHex(address.getAddress(), 0, 8) + "/64";
    }
}
