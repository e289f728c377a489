package fr.fondationdesterritoires.images;

/** An image cannot be built or run; the message says why and what to do, for the person at the terminal. */
final class ImageFailed extends RuntimeException {

    ImageFailed(String message) {
        super(message);
    }

    ImageFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
