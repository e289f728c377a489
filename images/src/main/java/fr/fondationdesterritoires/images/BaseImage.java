package fr.fondationdesterritoires.images;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

/** The runtime that the images stand on, in a form that Jib reads: by digest in a registry, or as a tar on this machine. */
record BaseImage(String reference) {

    private static final String TAR = "tar://";
    private static final Pattern BY_DIGEST = Pattern.compile("[^@\\s]+@sha256:[0-9a-f]{64}");

    BaseImage {
        if (reference.isBlank()) {
            throw new ImageFailed("""
                    No base image is configured. Name a Java 25 runtime by its digest in images/base.properties \
                    (base=NAME@sha256:…) or with --base; docs/operations/images.md says how to choose one.""");
        }
        if (reference.startsWith(TAR)) {
            if (!Files.isRegularFile(Path.of(reference.substring(TAR.length())))) {
                throw new ImageFailed("There is no file at the base image's place, " + reference + ".");
            }
        } else if (!BY_DIGEST.matcher(reference).matches()) {
            throw new ImageFailed("""
                    The base image %s is not named by its digest (NAME@sha256: and 64 hexadecimal digits). \
                    A tag alone may mean another image tomorrow.""".formatted(reference));
        }
    }

    /** An image that has nothing yet but this base. */
    JibContainerBuilder begin() {
        try {
            return reference.startsWith(TAR)
                    ? Jib.from(reference)
                    : Jib.from(JibRun.withCredentials(ImageReference.parse(reference)));
        } catch (InvalidImageReferenceException invalid) {
            throw new ImageFailed(reference + " is no name for an image.", invalid);
        }
    }

    static BaseImage tar(Path file) {
        return new BaseImage(TAR + file.toAbsolutePath());
    }

    /** The one that {@code images/base.properties} names. */
    static BaseImage configured(Path projectRoot) {
        var properties = new Properties();
        var file = projectRoot.resolve("images/base.properties");
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new ImageFailed(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return new BaseImage(properties.getProperty("base", "").strip());
    }
}
