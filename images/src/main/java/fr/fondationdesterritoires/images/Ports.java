package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.FreePorts;

/** Where one process answers on this machine. */
record Ports(int requests, int management) {

    static Ports free() {
        return new Ports(FreePorts.any(), FreePorts.any());
    }
}
