package fr.fondationdesterritoires.platform.database;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * Event loops for the database alone. Connections are spread over them in turn; the shared ones would put a new
 * connection on the thread that asked for it, and in the end all of them on one.
 */
final class OwnEventLoops implements LoopResources {

    private final EventLoopGroup loops;
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    OwnEventLoops(int threads) {
        this.loops = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("database", true), NioIoHandler.newFactory());
    }

    @Override
    public EventLoopGroup onServer(boolean useNative) {
        return loops;
    }

    @Override
    public EventLoopGroup onClient(boolean useNative) {
        return loops;
    }

    /** A peer that is gone is found out where nothing is under way, too: by the operating system, within half a minute. */
    @Override
    public <C extends Channel> C onChannel(Class<C> type, EventLoopGroup group) {
        C channel = LoopResources.super.onChannel(type, group);
        channel.config().setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), 10);
        channel.config().setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL), 5);
        channel.config().setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), 4);
        channels.add(channel);
        return channel;
    }

    /** Whatever is under way on them fails; answers how many there were. */
    int closeAll() {
        int open = channels.size();
        var _ = channels.close();
        return open;
    }

    @Override
    public boolean daemon() {
        return true;
    }

    @Override
    public void dispose() {
        var _ = loops.shutdownGracefully(0, 2, TimeUnit.SECONDS);
    }

    @Override
    public Mono<Void> disposeLater() {
        return Mono.fromRunnable(this::dispose);
    }
}
