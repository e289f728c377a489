package fr.fondationdesterritoires.k8s;

import java.util.List;

/** What is wrong with one manifest, among all that is wrong. */
record Complaints(Resource about, List<String> all) {

    void when(boolean wrong, String complaint) {
        if (wrong) {
            add(complaint);
        }
    }

    void add(String complaint) {
        all.add(about + " " + complaint);
    }
}
