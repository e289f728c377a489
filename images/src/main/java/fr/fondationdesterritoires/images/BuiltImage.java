package fr.fondationdesterritoires.images;

import java.nio.file.Path;

/** An image with its cache, ready to be given away. The root is where its content may be laid out. */
record BuiltImage(ServiceImage image, Path cache, Path tar, ImageTar opened, Path root) {

    Service service() {
        return image.service();
    }
}
