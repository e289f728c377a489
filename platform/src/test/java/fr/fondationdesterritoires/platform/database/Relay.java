package fr.fondationdesterritoires.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a service and its database, and can fall silent as a node does that is lost: nothing is closed. */
final class Relay implements AutoCloseable {

    private final ServerSocket server;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger age = new AtomicInteger();

    Relay(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var _ = Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whatever was connected until now gets nothing through any more; who connects from now on is served. */
    void freeze() {
        age.incrementAndGet();
    }

    private void accept() {
        try {
            while (true) {
                Socket here = keep(server.accept());
                Socket there = keep(new Socket(host, port));
                int born = age.get();
                var _ = Thread.ofVirtual().start(() -> carry(here, there, born));
                var _ = Thread.ofVirtual().start(() -> carry(there, here, born));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private Socket keep(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void carry(Socket from, Socket to, int born) {
        byte[] bytes = new byte[8192];
        try {
            for (int length = from.getInputStream().read(bytes); length >= 0; ) {
                if (born == age.get()) {
                    to.getOutputStream().write(bytes, 0, length);
                }
                length = from.getInputStream().read(bytes);
            }
            to.close();
        } catch (IOException ended) {
            // By either side.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
