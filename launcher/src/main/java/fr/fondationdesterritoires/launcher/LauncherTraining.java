package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.parts.Parts;
import fr.fondationdesterritoires.local.Directories;
import fr.fondationdesterritoires.local.FreePorts;
import fr.fondationdesterritoires.local.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Starts the launcher's own pages once and asks for some of them, while the virtual machine notes what it loads. */
final class LauncherTraining {

    private LauncherTraining() {}

    static int run(LaunchOptions options) throws IOException {
        var home = temporaryHome();
        home.create();
        var ports = new Ports(freeBlock(options.port()));
        try (var context = LauncherApplication.start(ports, home, new Parts(), DemoPeople.read(), Optional.empty())) {
            for (var path : List.of("/", "/login", "/signup", "/oauth2/jwks", "/.well-known/openid-configuration")) {
                var request = HttpRequest.newBuilder(URI.create(ports.launcherUrl() + path))
                        .build();
                var _ = LocalHttp.send(request);
            }
            return context.isRunning() ? 0 : 1;
        } finally {
            Directories.delete(home.root());
        }
    }

    private static Home temporaryHome() throws IOException {
        var root = Files.createTempDirectory("launcher-training-");
        return new Home(root, root.resolve("programs"));
    }

    private static int freeBlock(int first) {
        for (var port = first; port < 60_000; port += 500) {
            var ports = new Ports(port);
            if (FreePorts.isFree(ports.launcher()) && FreePorts.isFree(ports.smtp())) {
                return port;
            }
        }
        throw new LaunchFailed("No free ports to train the launcher on.");
    }
}
