package fr.fondationdesterritoires.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** Lets Jib write what was planned. */
final class JibRun {

    private static final String LOOPBACK = "127.0.0.1:";

    private JibRun() {}

    static void toTar(JibContainerBuilder image, Path tar, String name, Path cache) {
        try {
            Files.createDirectories(tar.toAbsolutePath().getParent());
            var _ = run(image, Containerizer.to(TarImage.at(tar).named(name)), cache, name);
        } catch (InvalidImageReferenceException | IOException unusable) {
            throw new ImageFailed("%s cannot be written: %s".formatted(tar, unusable.getMessage()), unusable);
        }
    }

    /** With the credentials that {@code docker login} left. */
    static RegistryImage withCredentials(ImageReference reference) {
        var credentials = CredentialRetrieverFactory.forImage(reference, event -> {});
        return RegistryImage.named(reference)
                .addCredentialRetriever(credentials.dockerConfig())
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers());
    }

    static JibContainer toRegistry(JibContainerBuilder image, String name, Path cache) {
        try {
            var reference = ImageReference.parse(name);
            return run(image, Containerizer.to(withCredentials(reference)), cache, name);
        } catch (InvalidImageReferenceException invalid) {
            throw new ImageFailed(name + " is no name for an image.", invalid);
        }
    }

    private static JibContainer run(JibContainerBuilder image, Containerizer target, Path cache, String name) {
        try {
            var base = image.toContainerBuildPlan().getBaseImage();
            return image.containerize(target.setToolName("fondation-des-territoires")
                    // A registry of this machine speaks without TLS.
                    .setAllowInsecureRegistries(base.startsWith(LOOPBACK) || name.startsWith(LOOPBACK))
                    .setBaseImageLayersCache(cache.resolve("base"))
                    .setApplicationLayersCache(cache.resolve("application"))
                    .setAlwaysCacheBaseImage(true));
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            throw new ImageFailed("The image %s could not be made: %s".formatted(name, cause.getMessage()), failed);
        } catch (IOException | RegistryException | CacheDirectoryCreationException failed) {
            throw new ImageFailed("The image %s could not be made: %s".formatted(name, failed.getMessage()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while making the image " + name + ".", interrupted);
        }
    }
}
