/*
 * The entry point of every image, since it has no shell: becomes the JVM in the mode that the environment asks for, so that the JVM itself
 * gets the signals; or, as "start health [port [path]]", asks the service whether it is ready. Other arguments are the program's.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

/* Exit codes as a shell gives them, and sysexits' for a wrong setting. */
enum { HEALTHY = 0, UNHEALTHY = 1, BAD_SETTING = 78, NOT_FOUND = 127 };

static const char *setting(const char *name, const char *otherwise) {
    const char *value = getenv(name);
    return value == NULL || *value == '\0' ? otherwise : value;
}

static int failed(const char *what) {
    perror(what);
    return UNHEALTHY;
}

static int health(int port, const char *path) {
    /* A service that hangs is unhealthy, too. */
    const struct timeval limit = {.tv_sec = 3};
    const struct sockaddr_in service = {
        .sin_family = AF_INET, .sin_port = htons((unsigned short) port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    char request[512];
    int length = snprintf(request, sizeof request, "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n", path);
    if (length < 0 || (size_t) length >= sizeof request) {
        fprintf(stderr, "start: the path is too long: %s\n", path);
        return BAD_SETTING;
    }

    int connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connection < 0 || setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit) < 0
        || setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) < 0
        || connect(connection, (const struct sockaddr *) &service, sizeof service) < 0
        || send(connection, request, (size_t) length, MSG_NOSIGNAL) != length) {
        return failed("start health");
    }

    /* "HTTP/1.x 200", however many pieces it comes in. */
    char status[sizeof "HTTP/1.1 200" - 1];
    if (recv(connection, status, sizeof status, MSG_WAITALL) != sizeof status) {
        return failed("start health: no whole answer");
    }
    return memcmp(status + sizeof "HTTP/1." - 1 + 1, " 200", 4) == 0 ? HEALTHY : UNHEALTHY;
}

static int run(const char *option, const char *main_class, int count, char **arguments) {
    const char **java = calloc((size_t) count + 5, sizeof *java);
    int next = 0;
    if (java == NULL) {
        return failed("start");
    }
    java[next++] = "java";
    java[next++] = "@/app/java.options";
    java[next++] = option;
    java[next++] = main_class;
    for (int i = 0; i < count; i++) {
        java[next++] = arguments[i];
    }

    execv("/app/jre/bin/java", (char *const *) java);
    perror("start: /app/jre/bin/java");
    return NOT_FOUND;
}

/* A file of arguments of the JVM, too: it names the class. */
static const char SERVICE[] = "@/app/main";

static int serve(int count, char **arguments) {
    const char *tracing = setting("TRACING", "off");
    if (strcmp(tracing, "agent") == 0) {
        /* An agent changes classes as they are loaded, so the JVM would refuse a cache of loaded ones. */
        return run("@/app/otel/agent.options", SERVICE, count, arguments);
    }
    if (strcmp(tracing, "off") == 0) {
        return run("-XX:AOTCache=/app/classes.aot", SERVICE, count, arguments);
    }
    fprintf(stderr, "start: TRACING must be agent or off, not %s\n", tracing);
    return BAD_SETTING;
}

int main(int count, char **arguments) {
    const char *command = count > 1 ? arguments[1] : "";
    if (strcmp(command, "health") == 0) {
        int port = atoi(count > 2 ? arguments[2] : setting("MANAGEMENT_PORT", "9090"));
        return health(port, count > 3 ? arguments[3] : "/health/ready");
    }
    if (strcmp(command, "train") == 0 && count == 3) {
        /* In the image's build only: same options, so that the cache fits. */
        return run("-XX:AOTCacheOutput=/app/classes.aot", arguments[2], 0, NULL);
    }
    return serve(count - 1, arguments + 1);
}
